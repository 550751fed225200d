package dev.rainmaker.proposals.domain;

import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.proposals.Offering;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.Quote;
import dev.rainmaker.tools.client.Arguments;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arguments of the tool that prints a proposal; every amount is a finished text of the engine's figure, costs are not in it. */
final class PrintedProposal {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);

    private PrintedProposal() {}

    static Map<String, Object> of(Offering offering, String client, CompanyConfig company) {
        var proposal = offering.proposal();
        var event = proposal.event();
        var type = event.eventType().name().toLowerCase(Locale.ROOT);
        var currency = proposal.currency();
        return new Arguments()
                .with("title", "Proposal for your " + type)
                .with("brand", Map.of("company", company.name(), "footer", company.postalAddress()))
                .with("client_name", client)
                .with(
                        "event",
                        new Arguments()
                                .with("type", type)
                                .with("date", event.date() == null ? event.dateText() : DAY.format(event.date()))
                                .with("place", event.place())
                                .with(
                                        "guests",
                                        event.guests() == null
                                                ? null
                                                : event.guests().toString())
                                .map())
                .with("intro", proposal.intro())
                .with(
                        "packages",
                        offering.quotes().stream()
                                .map(quote -> printed(quote.priced(), currency))
                                .toList())
                .with("currency", currency)
                .with(
                        "valid_until",
                        DAY.format(LocalDate.ofInstant(proposal.validUntil(), ZoneId.of(company.timeZone()))))
                .with("terms", terms(offering, currency))
                .map();
    }

    /** The terms of the version, then for each package how it is paid and what may be ticked on the client's page. */
    private static List<String> terms(Offering offering, String currency) {
        var each = offering.quotes().stream()
                .flatMap(quote -> Stream.of(payments(quote, currency), options(quote.priced(), currency)))
                .filter(text -> !text.isEmpty());
        return Stream.concat(offering.proposal().terms().stream(), each).toList();
    }

    private static String payments(Quote quote, String currency) {
        return quote.payments().isEmpty()
                ? ""
                : quote.payments().stream()
                        .map(part -> text(part.amountMinor(), currency) + " " + part.when())
                        .collect(Collectors.joining("; ", quote.priced().name() + " is paid in parts: ", "."));
    }

    private static String options(PricedPackage each, String currency) {
        return each.options().isEmpty()
                ? ""
                : each.options().stream()
                        .map(option -> option.name()
                                + (option.replaces() == null ? "" : " instead of " + option.replaces())
                                + " (" + (option.differenceMinor() < 0 ? "" : "+")
                                + text(option.differenceMinor(), currency) + ")")
                        .collect(
                                Collectors.joining(", ", "On your page you may choose for " + each.name() + ": ", "."));
    }

    private static Map<String, Object> printed(PricedPackage each, String currency) {
        return new Arguments()
                .with("name", each.name())
                .with("description", each.description())
                .with("recommended", each.recommended())
                .with(
                        "lines",
                        each.lines().stream()
                                .map(line -> new Arguments()
                                        .with("label", line.label())
                                        .with("detail", line.detail())
                                        .with("quantity", Integer.toString(line.quantity()))
                                        .with("unit", line.unit())
                                        .with("unit_price", text(line.unitPriceMinor(), currency))
                                        .with("amount", text(line.amountMinor(), currency))
                                        .with("why", line.why())
                                        .map())
                                .toList())
                .with("subtotal", text(each.subtotalMinor(), currency))
                .with(
                        "adjustments",
                        each.adjustments().stream()
                                .map(change -> Map.of(
                                        "label", change.label(),
                                        "amount", text(change.amountMinor(), currency),
                                        "why", change.why()))
                                .toList())
                .with("tax_label", each.taxLabel())
                .with("tax", each.taxLabel() == null ? null : text(each.taxMinor(), currency))
                .with("total", text(each.totalMinor(), currency))
                .map();
    }

    private static String text(long minor, String currency) {
        return new Money(minor, currency).text(Locale.ENGLISH);
    }
}
