package dev.rainmaker.numberlock.domain;

import dev.rainmaker.conversations.QuestionnaireLinks;
import dev.rainmaker.meetings.BookingsApi;
import dev.rainmaker.numberlock.check.KnownFact;
import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.privacy.UnsubscribeLinks;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.Prospect;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Links that this installation makes are sealed anew each time, so they are opened, not compared: a link is known when it leads to
 * something of the very prospect that the draft goes to.
 */
@ApplicationScoped
class OwnLinks {
    private static final Pattern OWN = Pattern.compile("https?://[^\\s<>\"')]+/(p|u|ask|b)/([A-Za-z0-9_-]+)");

    private final ProposalsApi proposals;
    private final BookingsApi bookings;
    private final UnsubscribeLinks unsubscribe;
    private final QuestionnaireLinks questionnaires;
    private final PublicUrl url;

    OwnLinks(
            ProposalsApi proposals,
            BookingsApi bookings,
            UnsubscribeLinks unsubscribe,
            QuestionnaireLinks questionnaires,
            PublicUrl url) {
        this.proposals = proposals;
        this.bookings = bookings;
        this.unsubscribe = unsubscribe;
        this.questionnaires = questionnaires;
        this.url = url;
    }

    String base() {
        return url.base();
    }

    /** Those links of the text that are the prospect's, as facts. */
    Uni<List<KnownFact>> of(Prospect prospect, String text) {
        var links = OWN.matcher(text)
                .results()
                .filter(link -> link.group().startsWith(url.base() + "/"))
                .distinct()
                .toList();
        return Multi.createFrom()
                .iterable(links)
                .onItem()
                .transformToUniAndConcatenate(link -> fact(prospect, link))
                .collect()
                .asList()
                .map(found -> found.stream().flatMap(Optional::stream).toList());
    }

    private Uni<Optional<KnownFact>> fact(Prospect prospect, MatchResult link) {
        if (link.group(1).equals("u")) {
            return Uni.createFrom()
                    .item(unsubscribe
                            .open(link.group(2))
                            .filter(whom ->
                                    whom.prospectId().equals(prospect.id().value()))
                            .map(whom -> known("prospect", whom.prospectId(), "unsubscribe", link)));
        }
        if (link.group(1).equals("ask")) {
            return Uni.createFrom()
                    .item(questionnaires
                            .open(link.group(2))
                            .filter(whose -> whose.prospectId().equals(prospect.id()))
                            .map(whose -> known("prospect", whose.prospectId().value(), "questionnaire", link)));
        }
        if (link.group(1).equals("b")) {
            return bookings.linked(link.group(2))
                    .map(meeting -> meeting.filter(each -> each.prospectId().equals(prospect.id()))
                            .map(each -> known("calendar", each.id().value(), "link", link)));
        }
        return proposals
                .byLink(link.group(2))
                .map(proposal -> Optional.of(proposal)
                        .filter(each -> each.prospectId().equals(prospect.id()))
                        .map(Proposal::id)
                        .map(id -> known("proposal", id.value(), "link", link)))
                .onFailure(ProposalFailure.class)
                .recoverWithItem(Optional.<KnownFact>empty());
    }

    private static KnownFact known(String source, String reference, String field, MatchResult link) {
        return new KnownFact(source, reference, field, link.group());
    }
}
