package dev.rainmaker.proposals.page;

import dev.rainmaker.platform.money.Money;
import dev.rainmaker.proposals.Payment;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.Quote;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** A package as the template prints it: every amount is a finished text of the engine's figure. */
record ShownPackage(
        String id,
        String name,
        String description,
        boolean recommended,
        List<Row> lines,
        List<Row> adjustments,
        String taxLabel,
        String tax,
        String total,
        List<Group> choices,
        List<Tick> extras,
        List<Row> payments,
        String fingerprint) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** A line with its finished amount. */
    record Row(String label, String why, String amount) {}

    /** Something to tick, with what it changes. */
    record Tick(String id, String name, String detail, String difference, boolean ticked) {}

    /** Options of which one is taken; {@code standard} is what is in the package otherwise. */
    record Group(String name, String standard, boolean untouched, List<Tick> ticks) {}

    /** Public for the template, which finds it by name. */
    public boolean hasOptions() {
        return !choices.isEmpty() || !extras.isEmpty();
    }

    static ShownPackage of(Quote quote, String currency) {
        var each = quote.priced();
        return new ShownPackage(
                each.packageId(),
                each.name(),
                each.description(),
                each.recommended(),
                each.lines().stream()
                        .map(line -> new Row(line.label(), line.why(), text(line.amountMinor(), currency)))
                        .toList(),
                each.adjustments().stream()
                        .map(change -> new Row(change.label(), change.why(), text(change.amountMinor(), currency)))
                        .toList(),
                each.taxLabel(),
                text(each.taxMinor(), currency),
                text(each.totalMinor(), currency),
                choices(quote, currency),
                each.options().stream()
                        .filter(option -> option.choice() == null)
                        .map(option -> tick(option, quote, currency))
                        .toList(),
                quote.payments().stream()
                        .map(payment -> payment(payment, currency))
                        .toList(),
                quote.fingerprint());
    }

    private static List<Group> choices(Quote quote, String currency) {
        var byChoice = new LinkedHashMap<String, List<PricedPackage.Option>>();
        quote.priced().options().stream()
                .filter(option -> option.choice() != null)
                .forEach(option -> byChoice.computeIfAbsent(option.choice(), none -> new ArrayList<>())
                        .add(option));
        return byChoice.entrySet().stream()
                .map(entry -> {
                    var ticks = entry.getValue().stream()
                            .map(option -> tick(option, quote, currency))
                            .toList();
                    var standard = entry.getValue().getFirst().replaces();
                    return new Group(
                            entry.getKey(),
                            standard == null ? "None" : standard,
                            ticks.stream().noneMatch(Tick::ticked),
                            ticks);
                })
                .toList();
    }

    private static Tick tick(PricedPackage.Option option, Quote quote, String currency) {
        return new Tick(
                option.itemId(),
                option.name(),
                option.detail(),
                (option.differenceMinor() < 0 ? "" : "+") + text(option.differenceMinor(), currency),
                quote.optionIds().contains(option.itemId()));
    }

    private static Row payment(Payment payment, String currency) {
        var share = payment.sharePercent().stripTrailingZeros().toPlainString() + " %";
        return new Row(
                share + ", " + payment.when(),
                payment.due() == null ? "" : "due " + DAY.format(payment.due()),
                text(payment.amountMinor(), currency));
    }

    private static String text(long minor, String currency) {
        return new Money(minor, currency).text(Locale.ENGLISH);
    }
}
