package dev.rainmaker.proposals.domain;

import dev.rainmaker.proposals.ChangePriceRule;
import dev.rainmaker.proposals.PriceRule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Row of a price rule. */
@Entity
@Table(name = "price_rule")
class PriceRuleEntity {
    @Id
    String id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    PriceRule.Kind kind;

    String name;
    BigDecimal percent;

    @Column(name = "amount_minor")
    Long amountMinor;

    @Column(name = "from_guests")
    Integer fromGuests;

    String months;
    String weekdays;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Column(name = "valid_to")
    LocalDate validTo;

    boolean active;

    @Column(name = "rule_key")
    String ruleKey;

    int revision;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Column(name = "effective_to")
    LocalDate effectiveTo;

    void fill(PriceRule.Kind of, ChangePriceRule rule) {
        kind = of;
        name = rule.name();
        percent = rule.percent();
        amountMinor = rule.amountMinor();
        fromGuests = rule.fromGuests();
        months = join(rule.months());
        weekdays = join(rule.weekdays());
        validFrom = rule.validFrom();
        validTo = rule.validTo();
        effectiveTo = rule.effectiveTo();
    }

    PriceRule toView() {
        return new PriceRule(
                id,
                kind,
                name,
                percent,
                amountMinor,
                fromGuests,
                split(months, Month::valueOf),
                split(weekdays, DayOfWeek::valueOf),
                validFrom,
                validTo,
                ruleKey,
                revision,
                effectiveFrom,
                effectiveTo);
    }

    private static String join(Set<? extends Enum<?>> values) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> split(String text, Function<String, T> parse) {
        return text == null || text.isBlank()
                ? Set.of()
                : Arrays.stream(text.split(",")).map(parse).collect(Collectors.toSet());
    }
}
