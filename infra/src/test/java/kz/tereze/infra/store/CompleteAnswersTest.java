package kz.tereze.infra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.function.Supplier;
import kz.tereze.api.Refused;
import kz.tereze.api.registry.Completeness;
import kz.tereze.api.registry.RegisterRule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is asked while registers are told again is refused, whatever the register would have said.
class CompleteAnswersTest {

  /// A register of one kind of answer each.
  interface Known {

    boolean isListed(String name);

    @Nullable String reason(String name);

    String fails();
  }

  private boolean toldAgain;

  private final Completeness completeness =
      new Completeness() {
        @Override
        public <T> Optional<T> unlessToldAgain(Supplier<T> question) {
          T answer = question.get();
          return toldAgain ? Optional.empty() : Optional.of(answer);
        }
      };

  private final Known known =
      new CompleteAnswers(completeness)
          .of(
              Known.class,
              new Known() {
                @Override
                public boolean isListed(String name) {
                  return name.equals("listed");
                }

                @Override
                public @Nullable String reason(String name) {
                  return isListed(name) ? "an act" : null;
                }

                @Override
                public String fails() {
                  throw new IllegalStateException("no database");
                }
              });

  @Test
  void a_complete_register_answers_as_it_is() {
    assertThat(known.isListed("listed")).isTrue();
    assertThat(known.isListed("other")).isFalse();
    assertThat(known.reason("listed")).isEqualTo("an act");
    assertThat(known.reason("other")).isNull();
  }

  @Test
  void a_register_that_is_told_again_is_not_believed() {
    toldAgain = true;

    assertThatThrownBy(() -> known.isListed("listed"))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.rule()).isEqualTo(RegisterRule.ANSWERS_ARE_COMPLETE));
    assertThatThrownBy(() -> known.reason("other")).isInstanceOf(Refused.class);
  }

  @Test
  void a_failure_stays_what_it_is() {
    assertThatThrownBy(known::fails)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no database");
  }
}
