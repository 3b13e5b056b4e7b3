package kz.tereze.infra.open;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kz.tereze.projections.ledger.AllocationRegister;
import kz.tereze.web.open.CommonGrants;
import kz.tereze.web.open.Dump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatsAgreeTest {

  @TempDir private Path folder;

  @Test
  void all_forms_say_the_same_of_the_demo_year_and_of_the_real_awards() throws Exception {
    PublishedYear year = PublishedYear.shared();
    int grants =
        new FormatsAgree(
                year.now(),
                year.get(AllocationRegister.class),
                year.get(CommonGrants.class),
                year.get(Dump.class))
            .check(folder);
    assertThat(grants).isEqualTo(PublishedYear.hasRealAwards() ? 785 : 2);
  }
}
