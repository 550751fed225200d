package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.PublicUrl;
import dev.rainmaker.platform.crypto.SealedLinks;
import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.proposals.ClientChoice;
import dev.rainmaker.proposals.Payment;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.prospects.ProspectId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Rows to views. */
@ApplicationScoped
class ProposalViews {
    static final String LINK_PURPOSE = "proposal";
    static final String PREVIEW_PURPOSE = "proposal-preview";

    private final ProposalContents contents;
    private final ProposalGuard guard;
    private final ProposalQuotes quotes;
    private final SealedLinks links;
    private final PublicUrl url;

    ProposalViews(
            ProposalContents contents, ProposalGuard guard, ProposalQuotes quotes, SealedLinks links, PublicUrl url) {
        this.contents = contents;
        this.guard = guard;
        this.quotes = quotes;
        this.links = links;
        this.url = url;
    }

    Proposal toView(ProposalEntity row, ProposalVersionEntity version, SubjectCipher cipher) {
        var content = contents.open(cipher, version.content);
        var choice = choice(row, content);
        return new Proposal(
                new ProposalId(row.id),
                new ProspectId(row.prospectId),
                row.runId,
                row.status,
                row.currentNumber,
                content == null ? null : content.event(),
                content == null ? null : content.intro(),
                row.currency,
                row.totalMinor,
                content == null ? List.of() : content.packages(),
                SqlTime.instant(row.validUntil),
                version.pdfKey,
                version.pdfSha256,
                row.views,
                SqlTime.instant(row.viewedAt),
                SqlTime.instant(row.decidedAt),
                row.acceptedPackage,
                cipher.decrypt("answer", row.answer),
                url.base() + "/p/" + links.seal(LINK_PURPOSE, row.id),
                url.base() + "/p/preview/" + links.seal(PREVIEW_PURPOSE, row.id),
                SqlTime.instant(row.createdAt),
                row.version,
                content == null ? null : content.discountPercent(),
                choice,
                guard.signOff(version, content, cipher),
                content == null || content.terms() == null ? List.of() : content.terms(),
                payments(row, content, choice));
    }

    private static ClientChoice choice(ProposalEntity row, ProposalContent content) {
        return row.choicePackage == null || content == null
                ? null
                : new ClientChoice(
                        row.choicePackage,
                        row.chosenOptions(),
                        content.price(row.choicePackage, row.chosenOptions()),
                        row.choiceWaits);
    }

    private List<Payment> payments(ProposalEntity row, ProposalContent content, ClientChoice choice) {
        return content == null
                ? List.of()
                : quotes.payments(
                        row,
                        content,
                        choice == null ? row.totalMinor : choice.priced().totalMinor());
    }
}
