package kz.tereze.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import kz.tereze.api.Acting;
import kz.tereze.api.Bin;
import kz.tereze.api.PersonId;
import kz.tereze.api.Role;
import org.jspecify.annotations.Nullable;

/// Invented people and organisations that the tests speak of.
public final class People {

  public static final Instant NOON = Instant.parse("2026-09-01T07:00:00Z");

  public static final Bin MINISTRY = bin(1);
  public static final Bin OIL_COMPANY = bin(2);
  public static final Bin MINE = bin(3);
  public static final Bin INSTITUTE = bin(4);
  public static final Bin UNIVERSITY = bin(5);

  public static final Acting PLATFORM = Acting.platform(NOON);
  public static final Acting ADMINISTRATOR = acting(1, Role.ADMINISTRATOR, null);
  public static final Acting OFFICIAL = acting(2, Role.OFFICIAL, MINISTRY);
  public static final Acting OTHER_OFFICIAL = acting(3, Role.OFFICIAL, MINISTRY);
  public static final Acting ENGINEER = acting(4, Role.SUBSOIL_USER, OIL_COMPANY);
  public static final Acting RESEARCHER = acting(5, Role.RESEARCHER, INSTITUTE);
  public static final Acting COLLEAGUE = acting(6, Role.RESEARCHER, INSTITUTE);
  public static final Acting EXPERT = acting(7, Role.EXPERT, UNIVERSITY);
  public static final Acting TREASURER = acting(8, Role.TREASURER, MINISTRY);
  public static final Acting OTHER_TREASURER = acting(9, Role.TREASURER, MINISTRY);
  public static final Acting ACCOUNTANT = acting(10, Role.ACCOUNTANT, MINISTRY);

  private People() {}

  public static Acting acting(int number, Role role, @Nullable Bin organisation) {
    return new Acting(person(number), Set.of(role), organisation, NOON);
  }

  public static Acting later(Acting acting, Instant at) {
    return new Acting(acting.person(), acting.roles(), acting.organisation(), at);
  }

  public static PersonId person(int number) {
    return new PersonId(new UUID(0x7e7e2e, number));
  }

  /// A valid, invented BIN; each number another one.
  public static Bin bin(int number) {
    String head = "24054" + "%06d".formatted(number);
    for (int check = 0; check <= 9; check++) {
      if (Bin.isValid(head + check)) {
        return new Bin(head + check);
      }
    }
    // The rare head to which no check digit belongs is skipped far away from all others.
    return bin(number + 500_000);
  }
}
