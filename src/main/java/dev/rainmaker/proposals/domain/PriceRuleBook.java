package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.clock.Clock;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.id.Ids;
import dev.rainmaker.platform.problem.VersionConflict;
import dev.rainmaker.proposals.ChangePriceRule;
import dev.rainmaker.proposals.PriceRule;
import dev.rainmaker.proposals.PriceRulesApi;
import dev.rainmaker.proposals.ProposalFailure;
import dev.rainmaker.proposals.ProposalProblem;
import dev.rainmaker.security.Actor;
import dev.rainmaker.security.Audit;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Revisions of price rules. */
@ApplicationScoped
class PriceRuleBook implements PriceRulesApi {
    private final PriceRuleRepository rules;
    private final CompanyConfig company;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;

    PriceRuleBook(PriceRuleRepository rules, CompanyConfig company, Audit audit, Clock clock, Ids ids) {
        this.rules = rules;
        this.company = company;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    @WithTransaction
    public Uni<List<PriceRule>> all() {
        return rules.list("active = true order by kind, ruleKey, revision desc")
                .map(rows -> rows.stream().map(PriceRuleEntity::toView).toList());
    }

    @Override
    @WithTransaction
    public Uni<PriceRule> add(PriceRule.Kind kind, ChangePriceRule rule, Actor by) {
        var row = new PriceRuleEntity();
        row.id = ids.next();
        row.ruleKey = row.id;
        return write(row, kind, 1, rule, by);
    }

    @Override
    @WithTransaction
    public Uni<PriceRule> change(String key, String ifMatch, ChangePriceRule rule, Actor by) {
        return rules.find("active = true and ruleKey = ?1 order by revision desc", key)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new ProposalFailure(ProposalProblem.PRICE_RULE_NOT_FOUND, "There is no such rule."))
                .flatMap(newest -> {
                    VersionConflict.check(ifMatch, newest.revision);
                    var from = from(rule);
                    if (newest.effectiveFrom != null && from.isBefore(newest.effectiveFrom)) {
                        throw refused(
                                "A change from " + newest.effectiveFrom + " on is planned already; change it then.");
                    }
                    newest.effectiveTo = from.minusDays(1);
                    var row = new PriceRuleEntity();
                    row.id = ids.next();
                    row.ruleKey = key;
                    return write(row, newest.kind, newest.revision + 1, rule, by);
                });
    }

    private Uni<PriceRule> write(
            PriceRuleEntity row, PriceRule.Kind kind, int revision, ChangePriceRule rule, Actor by) {
        requireComplete(kind, rule);
        row.fill(kind, rule);
        row.revision = revision;
        row.effectiveFrom = from(rule);
        row.active = true;
        return rules.persistAndFlush(row)
                .call(() -> audit.record(
                        by,
                        "price_rule.changed",
                        "price_rule",
                        row.ruleKey,
                        Map.of("revision", revision - 1),
                        Map.of("revision", revision, "effectiveFrom", row.effectiveFrom.toString())))
                .replaceWith(row::toView);
    }

    private void requireComplete(PriceRule.Kind kind, ChangePriceRule rule) {
        if (kind == null) {
            throw refused("Say of which kind it is.");
        }
        boolean amount = kind == PriceRule.Kind.MINIMUM_SPEND;
        if (amount ? rule.amountMinor() == null || rule.percent() != null : rule.percent() == null) {
            throw refused(amount ? "A minimum is an amount." : "This kind of rule is a percentage.");
        }
        if (kind == PriceRule.Kind.GUEST_TIER && rule.fromGuests() == null) {
            throw refused("A tier needs the number of guests from which it counts.");
        }
        if (from(rule).isBefore(today())
                || rule.effectiveTo() != null && rule.effectiveTo().isBefore(from(rule))) {
            throw refused("It can be in force from today on, and ends after it began.");
        }
    }

    private LocalDate from(ChangePriceRule rule) {
        return rule.effectiveFrom() == null ? today() : rule.effectiveFrom();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneId.of(company.timeZone()));
    }

    private static ProposalFailure refused(String detail) {
        return new ProposalFailure(ProposalProblem.PRICE_RULE_REFUSED, detail);
    }
}
