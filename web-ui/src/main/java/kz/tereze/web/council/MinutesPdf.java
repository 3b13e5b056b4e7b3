package kz.tereze.web.council;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.tereze.api.Hash;
import kz.tereze.api.PersonId;
import kz.tereze.api.council.BallotEvent.CountedVote;
import kz.tereze.api.council.MinutesText;
import kz.tereze.api.council.Tally;
import kz.tereze.projections.document.Documents;
import kz.tereze.web.document.Pdf;
import kz.tereze.web.identity.People;
import kz.tereze.web.language.Language;
import kz.tereze.web.language.Messages;
import kz.tereze.web.language.Wording;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Writes the minutes of a ballot in both state languages, which are of equal standing.
@Component
public class MinutesPdf {

  private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);

  private final Messages messages;
  private final Documents documents;
  private final Function<Collection<PersonId>, Map<PersonId, String>> names;

  @Autowired
  MinutesPdf(Messages messages, Documents documents, People people) {
    this(messages, documents, people::names);
  }

  public MinutesPdf(
      Messages messages,
      Documents documents,
      Function<Collection<PersonId>, Map<PersonId, String>> names) {
    this.messages = messages;
    this.documents = documents;
    this.names = names;
  }

  /// A document in one language.
  public record Paper(Language language, Hash hash) {}

  public List<Paper> papers(MinutesText text) {
    List<Paper> papers = new ArrayList<>();
    for (Language language : LANGUAGES) {
      String name = "minutes/%s/%s".formatted(text.hash(), language.code());
      papers.add(
          new Paper(
              language,
              documents.once(
                  name, "application/pdf", () -> written(new Wording(language, messages), text))));
    }
    return papers;
  }

  private byte[] written(Wording words, MinutesText text) {
    Map<PersonId, String> called = names.apply(text.members());
    Tally tally = text.tally();
    Pdf pdf =
        new Pdf()
            .title(words.t("minutes.title", "ballot", text.ballot()))
            .pair(words.t("council.ballot.council"), text.council().code())
            .pair(words.t("council.ballot.about"), text.reference() + " / " + text.version())
            .pair(words.t("council.ballot.opened"), words.dateTime(text.openedAt()))
            .pair(words.t("council.ballot.closed"), words.dateTime(text.closedAt()))
            .heading(words.t("minutes.members"));
    text.members().forEach(member -> pdf.paragraph(name(called, member)));
    pdf.heading(words.t("council.votes"));
    text.votes().forEach(vote -> pdf.pair(name(called, vote.member()), told(words, vote)));
    pdf.heading(words.t("council.recused"));
    if (text.recused() == null) {
      pdf.paragraph(words.t("council.votes.award"));
    } else {
      text.recused().forEach(vote -> pdf.pair(name(called, vote.member()), told(words, vote)));
    }
    pdf.heading(words.t("minutes.count"))
        .pair(words.t("minutes.seats"), Integer.toString(tally.seats()))
        .pair(words.t("council.recused"), Integer.toString(tally.recused()))
        .pair(words.t("council.in-favour"), Integer.toString(tally.inFavour()))
        .pair(words.t("council.against"), Integer.toString(tally.against()))
        .pair(words.t("council.abstained"), Integer.toString(tally.abstained()))
        .pair(words.t("minutes.quorum"), BallotWords.share(text.quorum()))
        .pair(words.t("minutes.majority"), BallotWords.share(text.majority()))
        .pair(words.t("council.ballot.outcome"), words.word(text.outcome()));
    return pdf.bytes(words.t("minutes.footer", "ballot", text.ballot(), "hash", text.hash()));
  }

  private static String name(Map<PersonId, String> called, PersonId member) {
    return called.getOrDefault(member, People.unnamed(member));
  }

  private static String told(Wording words, CountedVote vote) {
    String choice = words.word(vote.choice());
    return vote.reason().isEmpty() ? choice : choice + "\n" + vote.reason();
  }
}
