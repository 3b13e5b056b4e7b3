package kz.tereze.web.money;

import static kz.tereze.web.money.MoneySite.ACCEPTED;
import static kz.tereze.web.money.MoneySite.ADMINISTRATOR;
import static kz.tereze.web.money.MoneySite.APPROVED;
import static kz.tereze.web.money.MoneySite.CHARGE;
import static kz.tereze.web.money.MoneySite.CHECKER;
import static kz.tereze.web.money.MoneySite.CLOSED_BATCH;
import static kz.tereze.web.money.MoneySite.COMPANY;
import static kz.tereze.web.money.MoneySite.FUND;
import static kz.tereze.web.money.MoneySite.HANDED_OVER;
import static kz.tereze.web.money.MoneySite.MAKER;
import static kz.tereze.web.money.MoneySite.OFFERED;
import static kz.tereze.web.money.MoneySite.OFFICIAL;
import static kz.tereze.web.money.MoneySite.OPENED;
import static kz.tereze.web.money.MoneySite.OPEN_BATCH;
import static kz.tereze.web.money.MoneySite.PAID;
import static kz.tereze.web.money.MoneySite.PAYABLE;
import static kz.tereze.web.money.MoneySite.PAYEE;
import static kz.tereze.web.money.MoneySite.PAYER;
import static kz.tereze.web.money.MoneySite.PREPARED;
import static kz.tereze.web.money.MoneySite.REFUSED;
import static kz.tereze.web.money.MoneySite.SENT_BATCH;
import static kz.tereze.web.money.MoneySite.TEAM;
import static kz.tereze.web.money.MoneySite.UNKNOWN;
import static kz.tereze.web.money.MoneySite.WARNED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.tereze.api.payment.BatchId;
import kz.tereze.api.statement.LineId;
import kz.tereze.web.Persona;
import kz.tereze.web.WebTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;

@Import(MoneySite.class)
class MoneyPagesTest extends WebTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
  private static final Pattern REFERRED = Pattern.compile(" (?:for|aria-describedby)=\"([^\"]+)\"");
  private static final Pattern KEY =
      Pattern.compile(
          "(?:fund|levy|statement|accounts|Account|Truth|grant|payment|rule|batch|Channel|BatchState|Regime|GrantState)\\.[a-zA-Z_.-]+[<\""
              + " ]");

  static Stream<Arguments> pages() {
    return Stream.of(
            page(ADMINISTRATOR, "/funds", "/funds/" + FUND, "/levy", "/levy?year=2026"),
            page(ADMINISTRATOR, "/admin/funds"),
            page(COMPANY, "/accounts", "/accounts?year=2026&fund=" + FUND, "/accounts/1210"),
            page(COMPANY, "/accounts/9010/" + FUND, "/accounts/1210/" + PAYER),
            page(COMPANY, "/company/levy", "/grants"),
            page(TEAM, "/grants", "/grants/" + OPENED, "/grants/" + OFFERED, "/grants/" + PAID),
            page(OFFICIAL, "/official/levy", "/official/grants", "/official/grants?state=CLOSED"),
            page(OFFICIAL, "/official/grants/" + OPENED, "/official/grants/" + OFFERED),
            page(OFFICIAL, "/official/grants/" + ACCEPTED, "/official/grants/" + PAID),
            page(OFFICIAL, "/official/grants/" + PAYABLE),
            page(MAKER, "/treasury", "/treasury/levy", tranche(PAYABLE, 1), tranche(PAYABLE, 2)),
            page(MAKER, tranche(PREPARED, 1), tranche(REFUSED, 1), tranche(PAID, 2)),
            page(CHECKER, payment(PREPARED), payment(APPROVED), payment(PAID), payment(REFUSED)),
            page(MAKER, payment(PREPARED)),
            page(CHECKER, payment(WARNED), payment(HANDED_OVER)),
            page(MAKER, "/treasury/batches", batch(OPEN_BATCH), batch(SENT_BATCH)),
            page(CHECKER, batch(CLOSED_BATCH)),
            page(MAKER, "/treasury/reconcile", line(UNKNOWN), line(CHARGE)),
            page(ADMINISTRATOR, "/admin/accounts"))
        .flatMap(pages -> pages)
        .flatMap(
            page ->
                Stream.of("kk", "ru", "en")
                    .map(language -> Arguments.of(page.get()[0], "/" + language + page.get()[1])));
  }

  private static Stream<Arguments> page(Persona who, String... paths) {
    return Arrays.stream(paths).map(path -> Arguments.of(who, path));
  }

  private static String tranche(Object grant, int number) {
    return "/treasury/grants/" + grant + "/tranches/" + number;
  }

  private static String line(LineId line) {
    return "/treasury/reconcile/line?key=" + line.key();
  }

  private static String batch(BatchId batch) {
    return "/treasury/batches/" + batch;
  }

  private static String payment(Object grant) {
    return "/treasury/payments/" + grant + "-T1-1";
  }

  @ParameterizedTest
  @MethodSource("pages")
  void every_page_is_whole_in_every_language_and_hides_accounts(Persona who, String path)
      throws Exception {
    String page =
        mvc.perform(get(path).with(who.session()))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(page).contains("<h1>").doesNotContain(PAYEE.number(), ">null<", "\"null\"");
    assertThat(KEY.matcher(page.replaceAll("(?s)<a [^>]*>", "")).find()).isFalse();
    List<String> ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(
            REFERRED
                .matcher(page)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(" "))))
        .isSubsetOf(ids);
  }
}
