package kz.tereze.infra.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.tereze.projections.payment.SanctionLists.Listed;
import kz.tereze.web.statement.FileFault;
import kz.tereze.web.statement.FileFaulty;
import kz.tereze.web.statement.FileFaulty.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFileTest {

  private static final String CONSOLIDATED =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <CONSOLIDATED_LIST dateGenerated="2026-11-20T00:00:00Z"><INDIVIDUALS>
      <INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ABD</FIRST_NAME><SECOND_NAME>AL-INVENTED</SECOND_NAME>
      <NAME_ORIGINAL_SCRIPT>عبد</NAME_ORIGINAL_SCRIPT>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Abdul Invented</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_DOCUMENT><NUMBER>900101300811</NUMBER></INDIVIDUAL_DOCUMENT>
      <INDIVIDUAL_DOCUMENT><NUMBER>A-123</NUMBER></INDIVIDUAL_DOCUMENT></INDIVIDUAL></INDIVIDUALS>
      <ENTITIES><ENTITY><FIRST_NAME>INVENTED TRADING</FIRST_NAME>
      <ENTITY_ALIAS><ALIAS_NAME>IT Ltd</ALIAS_NAME></ENTITY_ALIAS></ENTITY></ENTITIES></CONSOLIDATED_LIST>
      """;
  private static final String NATIONAL =
      """
      <root><persons><person><num>1</num><lname>Ойдан</lname><fname>Шығар</fname><mname/>
      <iin>900101300811</iin></person></persons>
      <orgs><org><num>1</num><org_name>ТОО «Выдумка»</org_name><org_name_en>Vydumka LLP</org_name_en></org>
      </orgs></root>
      """;
  private static final String TABLE =
      """
      \uFEFF№;Наименование;Псевдонимы;ИИН/БИН
      1;"ТОО ""Выдумка""\";Vydumka | ВД;240140000001

      2;Ойдан Шығар;;
      """;

  private static List<Listed> read(String file) throws IOException {
    return ListFile.read(file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_consolidated_list_tells_names_aliases_and_numbers() throws Exception {
    assertThat(read(CONSOLIDATED))
        .containsExactly(
            new Listed(
                List.of("ABD AL-INVENTED", "عبد", "Abdul Invented"), List.of("900101300811")),
            new Listed(List.of("INVENTED TRADING", "IT Ltd"), List.of()));
  }

  @Test
  void the_national_list_tells_people_and_organisations() throws Exception {
    assertThat(read(NATIONAL))
        .containsExactly(
            new Listed(List.of("Ойдан Шығар"), List.of("900101300811")),
            new Listed(List.of("ТОО «Выдумка»", "Vydumka LLP"), List.of()));
  }

  @Test
  void a_table_is_read_by_its_headings() throws Exception {
    assertThat(read(TABLE))
        .containsExactly(
            new Listed(List.of("ТОО \"Выдумка\"", "Vydumka", "ВД"), List.of("240140000001")),
            new Listed(List.of("Ойдан Шығар"), List.of()));
    assertThat(read("name,iin\nA B,900101300811\n")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_XML, 2, '<root>\n<person>'",
    "DOCUMENT_TYPE, 1, '<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a/>'",
    "ELEMENT_MISSING, 2, '<root>\n<person><iin>1</iin></person></root>'",
    "ELEMENT_MISSING, 1, 'first;second\na;b\n'",
    "ELEMENT_MISSING, 2, 'name;iin\n;900101300811\n'"
  })
  void a_broken_list_is_refused_with_the_line_named(FileFault fault, int line, String file) {
    FileFaulty faulty = catchThrowableOfType(FileFaulty.class, () -> read(file));
    assertThat(faulty.faults())
        .extracting(Fault::kind, Fault::line)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(fault, line));
  }
}
