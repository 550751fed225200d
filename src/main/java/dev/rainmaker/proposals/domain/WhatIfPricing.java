package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.ChosenPackage;
import dev.rainmaker.proposals.CreateProposal;
import dev.rainmaker.proposals.EventFacts;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.WhatIf;
import dev.rainmaker.proposals.WhatIfAnswer;
import dev.rainmaker.proposals.pricing.MarginGuard;
import dev.rainmaker.proposals.pricing.PriceDifferences;
import dev.rainmaker.prospects.ProspectId;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Prices a question as a version written today would be, and sets it against the newest version. */
@ApplicationScoped
class WhatIfPricing {
    private final ProposalWriting writing;
    private final ProposalGuard guard;

    WhatIfPricing(ProposalWriting writing, ProposalGuard guard) {
        this.writing = writing;
        this.guard = guard;
    }

    Uni<WhatIfAnswer> answer(ProposalEntity row, ProposalContent content, WhatIf question) {
        var recommended = content.packages().stream()
                .filter(PricedPackage::recommended)
                .findFirst()
                .orElse(content.packages().getFirst());
        var packageId = question.packageId() == null ? recommended.packageId() : question.packageId();
        var current = content.packages().stream()
                .filter(each -> each.packageId().equals(packageId))
                .findFirst()
                .orElse(recommended);
        var discount = question.discountPercent() == null ? content.discountPercent() : question.discountPercent();
        var command = new CreateProposal(
                new ProspectId(row.prospectId),
                null,
                event(content.event(), question),
                List.of(new ChosenPackage(packageId, content.added(packageId), current.recommended(), current.why())),
                null,
                null,
                discount);
        return writing.basis(command).map(basis -> {
            var offered = basis.packages().getFirst();
            var priced = basis.price(packageId, question.optionIds()).with(offered.options());
            return new WhatIfAnswer(
                    priced,
                    priced.netMinor() - priced.costMinor(),
                    MarginGuard.marginPercent(priced),
                    guard.judge(List.of(priced), discount),
                    current.totalMinor(),
                    priced.totalMinor() - current.totalMinor(),
                    PriceDifferences.between(current, priced));
        });
    }

    private static EventFacts event(EventFacts now, WhatIf question) {
        return new EventFacts(
                now.eventType(),
                question.date() == null ? now.date() : question.date(),
                now.dateText(),
                question.guests() == null ? now.guests() : question.guests(),
                now.place(),
                now.style());
    }
}
