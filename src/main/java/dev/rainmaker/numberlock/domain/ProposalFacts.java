package dev.rainmaker.numberlock.domain;

import dev.rainmaker.numberlock.check.KnownFact;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.Proposal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What a proposal says: packages, lines, totals, until when it holds. */
final class ProposalFacts {
    private final List<KnownFact> facts = new ArrayList<>();
    private final Proposal proposal;

    private ProposalFacts(Proposal proposal) {
        this.proposal = proposal;
    }

    static List<KnownFact> of(Proposal proposal, ZoneId zone) {
        var all = new ProposalFacts(proposal);
        var id = proposal.id().value();
        all.add(id, "version", proposal.number());
        if (proposal.validUntil() != null) {
            all.add(id, "valid_until", proposal.validUntil().atZone(zone).toLocalDate());
        }
        if (proposal.event() != null) {
            all.add(id, "guests", proposal.event().guests());
            all.add(id, "event_date", proposal.event().date());
            all.add(id, "place", proposal.event().place());
        }
        proposal.terms().forEach(term -> all.add(id, "terms", term));
        if (proposal.packages() != null) {
            proposal.packages().forEach(all::add);
        }
        return all.facts;
    }

    private void add(PricedPackage each) {
        var id = proposal.id().value() + "/" + each.packageId();
        add(id, "package_name", each.name());
        add(id, "description", each.description());
        add(id, "subtotal", money(each.subtotalMinor()));
        add(id, "net", money(each.totalMinor() - each.taxMinor()));
        add(id, "tax", money(each.taxMinor()));
        add(id, "tax_label", each.taxLabel());
        add(id, "total", money(each.totalMinor()));
        for (var line : each.lines()) {
            var lineId = id + "/" + line.itemId();
            add(lineId, "line_name", line.label());
            add(lineId, "detail", line.detail());
            add(lineId, "quantity", line.quantity());
            add(lineId, "unit_price", money(line.unitPriceMinor()));
            add(lineId, "amount", money(line.amountMinor()));
        }
        for (var adjustment : each.adjustments()) {
            var ruleId = id + "/" + adjustment.ruleId();
            add(ruleId, "adjustment_name", adjustment.label());
            add(ruleId, "amount", money(adjustment.amountMinor()));
        }
    }

    private String money(long minor) {
        return CatalogueFacts.amount(minor, proposal.currency());
    }

    private void add(String reference, String field, Object value) {
        if (value != null) {
            facts.add(new KnownFact("proposal", reference, field, value.toString(), null, proposal.previewLink()));
        }
    }
}
