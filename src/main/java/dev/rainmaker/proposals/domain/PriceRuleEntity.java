package dev.rainmaker.proposals.domain;

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
                validTo);
    }

    private static <T> Set<T> split(String text, Function<String, T> parse) {
        return text == null || text.isBlank()
                ? Set.of()
                : Arrays.stream(text.split(",")).map(parse).collect(Collectors.toSet());
    }
}
