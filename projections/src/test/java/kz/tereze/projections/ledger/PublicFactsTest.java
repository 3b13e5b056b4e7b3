package kz.tereze.projections.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kz.tereze.api.Event;
import kz.tereze.api.PersonId;
import kz.tereze.api.Tiyn;
import kz.tereze.api.fund.FundEvent;
import kz.tereze.api.fund.FundId;
import kz.tereze.api.ledger.Bookkeeping;
import kz.tereze.api.levy.ObligationId;
import kz.tereze.projections.SampleFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PublicFactsTest {

  /// Each with the reason why nobody reads it in the ledger.
  private static final Set<String> NOT_PUBLISHED =
      Set.of(
          // Drafts and teams are nobody's business; a withdrawal too.
          "application.drafted",
          "application.edited",
          "application.member-invited",
          "application.member-removed",
          "application.reopened",
          "application.signed",
          "application.conditions-stated",
          "application.membership-confirmed",
          "application.membership-declined",
          "application.withdrawn",
          // Experts are not named; points appear with the ranked list.
          "review.opened",
          "review.expert-assigned",
          "review.no-conflict-declared",
          "review.conflict-declared",
          "review.scores-submitted",
          "review.scored",
          "review.consolidated",
          "review.expert-drawn",
          "review.declined",
          "review.invitation-lapsed",
          "review.application-read",
          "expert.expertise-described",
          "expert.accredited",
          "expert.accreditation-withdrawn",
          "expert.left-pool",
          // What people declare of themselves serves to keep them from judging, and nothing else.
          "registry.interests-declared",
          "call.application-scored",
          // A vote is shown when its ballot closes.
          "council.vote-cast",
          // A plan is public when it is announced.
          "call.planned",
          "call.outlines-planned",
          "call.designed",
          // Said by the report and the decision that caused it.
          "levy.act-claimed",
          "levy.act-freed",
          // Between who sent it and the officials.
          "call.outline-received",
          "call.outline-invited",
          "call.outline-declined",
          "call.funded",
          "call.funding-refused",
          "call.need-included",
          "call.need-refused",
          "need.not-included-in-call",
          // Said by the entry that caused it.
          "call.application-received",
          "call.application-dropped",
          "call.award-confirmed",
          "award.proposed",
          // Public as each official signs it.
          "award.departure-explained",
          "council.ballot-called",
          "grant.opened",
          "grant.payment-ordered",
          "payment.batched",
          "payment.batch-extended",
          "payment.batch-opened",
          "payment.execution-confirmed",
          "payment.freed-from-batch",
          "payment.return-held",
          "payment.screened",
          "payment.compared-again",
          "statement.account-described",
          "grant.tranche-paid",
          "grant.tranche-reinstated",
          // Each booking is told for itself, by what takes it or by its being set aside.
          "statement.part-recorded",
          "statement.finished",
          "statement.line-arrived",
          // A change is public when it holds; a reminder is between the two.
          "grant.amendment-proposed",
          "grant.amendment-withdrawn",
          "grant.report-reminded",
          // Who reviews is named once they have decided.
          "grant.reviewer-asked",
          "grant.refund-reminded",
          // Between the two who decide it.
          "identity.erasure-requested",
          "identity.erasure-refused",
          "identity.role-proposed",
          "identity.role-refused",
          "identity.role-made",
          // Names a bank account.
          "grant.contract-accepted");

  @Test
  void every_kind_of_fact_is_published_or_kept_back_for_a_stated_reason() {
    Set<String> keptBack =
        SampleFacts.all()
            .filter(fact -> PublicFacts.of(fact).isEmpty())
            .map(SampleFacts::kind)
            .collect(Collectors.toSet());

    assertThat(keptBack).isEqualTo(NOT_PUBLISHED);
  }

  @ParameterizedTest
  @MethodSource("kz.tereze.projections.SampleFacts#all")
  void an_entry_made_by_earlier_rules_is_still_made_by_them(Event fact) {
    assertThat(PublicFacts.of(fact, Leaf.NEWEST).map(PublicFact::details))
        .isEqualTo(PublicFacts.of(fact).map(PublicFact::details));
    assertThat(PublicFacts.of(fact, 2).filter(open -> open.details().containsKey("posting")))
        .isEmpty();
    Set<String> added =
        PublicFacts.of(fact)
            .map(open -> new HashSet<>(open.details().keySet()))
            .orElse(new HashSet<>());
    if (Bookkeeping.of(fact).isPresent()) {
      assertThat(added.remove("posting")).isTrue();
    }
    PublicFacts.of(fact, 1).ifPresent(open -> added.removeAll(open.details().keySet()));
    assertThat(added)
        .isEqualTo(
            SampleFacts.kind(fact).matches("award.import(ed|-corrected)")
                ? Set.of("description", "programme", "recipientId")
                : Set.of());
  }

  @ParameterizedTest
  @MethodSource("kz.tereze.projections.SampleFacts#all")
  void no_account_no_sealed_text_and_no_expert_is_in_an_entry(Event fact) {
    PublicFacts.of(fact)
        .ifPresent(
            open ->
                assertThat(Leaf.of(0, "e", SampleFacts.kind(fact), "t", open.details()).body())
                    .doesNotContain(SampleFacts.ACCOUNT.number())
                    .doesNotContain(SampleFacts.COMMITMENT)
                    .doesNotContain(SampleFacts.HIDDEN.toString()));
  }

  @Test
  void a_posting_reads_as_lines_of_an_account_and_whose_part_it_is() {
    FundEvent received =
        new FundEvent.ReceiptCredited(
            new FundId("OIL"),
            new ObligationId("240140000001-2026-CODE"),
            new Tiyn(12_345),
            "B-1",
            null,
            null,
            null,
            PersonId.PLATFORM,
            SampleFacts.TIME);
    assertThat(Leaf.of(0, "e", "k", "t", PublicFacts.of(received).orElseThrow().details()).body())
        .contains(
            """
            "posting":{"day":"2026-03-02","fund":"OIL","lines":[\
            {"account":"1010","debit":"12345","of":"OIL"},\
            {"account":"1210","credit":"12345","of":"240140000001"},\
            {"account":"9000","debit":"12345","of":"OIL"},\
            {"account":"9010","credit":"12345","of":"OIL"}]}\
            """);
  }

  @ParameterizedTest
  @MethodSource("kz.tereze.projections.SampleFacts#all")
  void an_entry_is_found_by_every_number_it_states(Event fact) {
    PublicFacts.of(fact)
        .ifPresent(
            open -> {
              assertThat(open.refs()).isNotEmpty();
              assertThat(open.details().toString()).contains(open.refs());
            });
  }
}
