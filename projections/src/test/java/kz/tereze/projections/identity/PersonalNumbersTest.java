package kz.tereze.projections.identity;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import kz.tereze.api.Iin;
import kz.tereze.api.PersonId;
import kz.tereze.projections.Postgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PersonalNumbersTest {

  private static final PersonId FIRST = PersonId.of("00000000-0000-0000-0000-000000000001");
  private static final PersonId SECOND = PersonId.of("00000000-0000-0000-0000-000000000002");
  private static final Iin NUMBER = new Iin("900101300811");

  private final DataSource source = Postgres.freshDatabase();
  private final PersonalNumbers numbers = Vaults.numbers(source);

  @Test
  void two_accounts_with_one_number_are_one_person() {
    assertThat(numbers.learn(FIRST, NUMBER)).isEqualTo(FIRST);
    assertThat(numbers.learn(SECOND, NUMBER)).isEqualTo(FIRST);
    assertThat(numbers.of(FIRST)).contains(NUMBER);
    assertThat(numbers.of(SECOND)).isEmpty();
  }

  @Test
  void a_corrected_number_replaces_the_wrong_one() {
    numbers.learn(FIRST, NUMBER);
    numbers.learn(FIRST, new Iin("850615400125"));

    assertThat(numbers.of(FIRST)).contains(new Iin("850615400125"));
  }

  @Test
  void the_table_alone_does_not_tell_a_number() {
    numbers.learn(FIRST, NUMBER);

    assertThat(
            JdbcClient.create(source)
                .sql("select personal_number::text from personal_number")
                .query(String.class)
                .single())
        .doesNotContain(NUMBER.digits());
    assertThat(NUMBER).hasToString("••••••••0811");
  }
}
