package dev.rainmaker.mcp.proposal;

import dev.rainmaker.mcp.proposal.content.Adjustment;
import dev.rainmaker.mcp.proposal.content.Brand;
import dev.rainmaker.mcp.proposal.content.EventFacts;
import dev.rainmaker.mcp.proposal.content.OfferedPackage;
import dev.rainmaker.mcp.proposal.content.PriceLine;
import dev.rainmaker.mcp.proposal.content.ProposalContent;
import java.util.List;
import java.util.Locale;

/** Proposals to test with. */
public final class Proposals {
    private Proposals() {}

    public static ProposalContent aWedding() {
        return withEvent(new EventFacts("wedding", "2027-06-19", "Quinta do Vale, Sintra", "120"), Locale.UK);
    }

    public static ProposalContent aRetreat() {
        return withEvent(
                new EventFacts("company retreat", "2027-09-09", "Lakeside Lodge, Potsdam", "64"), Locale.GERMANY);
    }

    public static ProposalContent withEvent(EventFacts event, Locale locale) {
        return new ProposalContent(
                "An afternoon among the lemon trees",
                new Brand(
                        "Olive & Oak Events",
                        "#0f4c4c",
                        null,
                        "Olive & Oak Events · 12 Orchard Lane · hello@oliveandoak.example"),
                "Mara Lindqvist and Tom Okafor",
                event,
                "Thank you for telling us about your day: a ceremony outdoors, one long table, and dancing that does not"
                        + " wait for dessert.\n\nWe have put together two ways to do it. Both keep the whole estate to"
                        + " yourselves from noon until one in the morning, and both can be changed line by line."
                        + " Every price says where it comes from, so you can see what a change would do.",
                List.of(garden(), estate()),
                "EUR",
                "2027-01-31",
                terms(),
                null,
                locale);
    }

    public static OfferedPackage garden() {
        return new OfferedPackage(
                "The Garden Table",
                "A family-style dinner under the pergola with seasonal flowers from the estate and a string trio.",
                false,
                List.of(
                        new PriceLine(
                                "Estate and gardens",
                                "Exclusive use, noon to 1 am",
                                "1",
                                "day",
                                "€4,200.00",
                                "€4,200.00",
                                "June is high season: base 3,500 plus 20 %"),
                        new PriceLine(
                                "Family-style dinner",
                                "Four courses, vegetarian and halal options",
                                "120",
                                "guests",
                                "€62.00",
                                "€7,440.00",
                                "Tier 100 to 149 guests"),
                        new PriceLine("String trio", "Ceremony and aperitif", "3", "hours", "€240.00", "€720.00", null),
                        new PriceLine(
                                "Flowers and candles",
                                "Seasonal, from the estate",
                                "12",
                                "tables",
                                "€55.00",
                                "€660.00",
                                "One long table set as twelve")),
                "€13,020.00",
                List.of(new Adjustment("Early booking", "-€651.00", "5 % when booked six months ahead")),
                "VAT 23 %",
                "€2,844.87",
                "€15,213.87");
    }

    public static OfferedPackage estate() {
        return new OfferedPackage(
                "The Whole Estate",
                "Everything in the Garden Table, and your families stay: twelve rooms for two nights, a welcome supper"
                        + " on the eve and a late breakfast on the terrace.",
                true,
                List.of(
                        new PriceLine(
                                "Estate and gardens",
                                "Exclusive use, Friday noon to Sunday noon",
                                "2",
                                "days",
                                "€3,900.00",
                                "€7,800.00",
                                "Two-day rate; June is high season: base 3,250 plus 20 %"),
                        new PriceLine(
                                "Rooms",
                                "Twelve double rooms, breakfast included",
                                "24",
                                "room nights",
                                "€95.00",
                                "€2,280.00",
                                "Group rate from ten rooms"),
                        new PriceLine(
                                "Welcome supper",
                                "Grilled sardines, salads, local wine",
                                "40",
                                "guests",
                                "€34.00",
                                "€1,360.00",
                                "Your family list says 40"),
                        new PriceLine(
                                "Family-style dinner",
                                "Five courses, vegetarian and halal options, wine pairing",
                                "120",
                                "guests",
                                "€78.00",
                                "€9,360.00",
                                "Tier 100 to 149 guests"),
                        new PriceLine(
                                "Band and dance floor",
                                "Six-piece band, oak floor, lights",
                                "5",
                                "hours",
                                "€520.00",
                                "€2,600.00",
                                null),
                        new PriceLine(
                                "Photographer",
                                "Second shooter, online gallery",
                                "10",
                                "hours",
                                "€165.00",
                                "€1,650.00",
                                "You asked for both families on film"),
                        new PriceLine(
                                "Flowers and candles",
                                "Arch, aisle, twelve tables",
                                "1",
                                "set",
                                "€1,480.00",
                                "€1,480.00",
                                null),
                        new PriceLine(
                                "Planner on the day",
                                "Two planners from set-up to last dance",
                                "16",
                                "hours",
                                "€60.00",
                                "€960.00",
                                "From 100 guests two planners")),
                "€27,490.00",
                List.of(
                        new Adjustment("Early booking", "-€1,374.50", "5 % when booked six months ahead"),
                        new Adjustment("Service charge", "€1,044.62", "4 % of the discounted subtotal")),
                "VAT 23 %",
                "€6,246.83",
                "€33,406.95");
    }

    private static List<String> terms() {
        return List.of(
                "A deposit of 30 % holds the date; the rest is due 30 days before the event.",
                "The guest count can change by up to 10 % until 14 days before the event at the unit prices above.",
                "Cancellation is free until 180 days before the event; after that the deposit is kept.",
                "Music outdoors ends at 11 pm; indoors it may go on until 1 am.");
    }
}
