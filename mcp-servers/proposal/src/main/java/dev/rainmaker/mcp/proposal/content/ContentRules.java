package dev.rainmaker.mcp.proposal.content;

import static dev.rainmaker.mcp.proposal.content.Limits.optional;
import static dev.rainmaker.mcp.proposal.content.Limits.required;

import java.util.HashSet;
import java.util.List;

/** What a proposal must contain and how long its parts may be. */
final class ContentRules {
    private static final int NAME = 200;
    private static final int AMOUNT = 60;
    private static final int TEXT = 4_000;
    private static final int MAX_PACKAGES = 6;
    private static final int MAX_LINES = 80;
    private static final int MAX_ADJUSTMENTS = 20;
    private static final int MAX_TERMS = 40;
    private static final int MAX_PICTURES = 8;

    void check(
            String title,
            Brand brand,
            String clientName,
            EventFacts event,
            String intro,
            List<OfferedPackage> packages,
            String currency,
            String validUntil,
            List<String> terms,
            List<GivenPicture> pictures) {
        required("title", title, NAME);
        required("client_name", clientName, NAME);
        if (brand == null) throw new InvalidProposal("brand is required: it names the company that makes the offer.");
        Limits.brand(brand);
        if (event == null) throw new InvalidProposal("event is required: its type picks the template.");
        required("event.type", event.type(), 80);
        optional("event.date", event.date(), 80);
        optional("event.place", event.place(), NAME);
        optional("event.guests", event.guests(), 80);
        optional("intro", intro, TEXT);
        required("currency", currency, 12);
        optional("valid_until", validUntil, 80);
        Limits.list("packages", packages, MAX_PACKAGES);
        if (packages.isEmpty()) throw new InvalidProposal("packages is empty: a proposal offers at least one package.");
        packages(packages);
        Limits.list("terms", terms, MAX_TERMS);
        terms.forEach(term -> required("terms", term, 2_000));
        Limits.list("pictures", pictures, MAX_PICTURES);
        pictures.forEach(picture -> optional("pictures.caption", picture.caption(), 120));
    }

    private void packages(List<OfferedPackage> packages) {
        var names = new HashSet<String>();
        for (int i = 0; i < packages.size(); i++) {
            packageAt("packages[" + i + "]", packages.get(i));
            if (!names.add(packages.get(i).name().strip()))
                throw new InvalidProposal(
                        "packages[" + i + "].name is used twice: the client could not tell them apart.");
        }
        if (packages.stream().filter(OfferedPackage::recommended).count() > 1)
            throw new InvalidProposal("More than one package is recommended: recommend one or none.");
    }

    private void packageAt(String at, OfferedPackage offered) {
        required(at + ".name", offered.name(), NAME);
        optional(at + ".description", offered.description(), TEXT);
        if (offered.lines().isEmpty())
            throw new InvalidProposal(at + ".lines is empty: a package needs its breakdown.");
        Limits.list(at + ".lines", offered.lines(), MAX_LINES);
        for (PriceLine line : offered.lines()) {
            required(at + ".lines.label", line.label(), NAME);
            optional(at + ".lines.detail", line.detail(), 1_000);
            required(at + ".lines.quantity", line.quantity(), AMOUNT);
            optional(at + ".lines.unit", line.unit(), AMOUNT);
            required(at + ".lines.unit_price", line.unitPrice(), AMOUNT);
            required(at + ".lines.amount", line.amount(), AMOUNT);
            optional(at + ".lines.why", line.why(), 500);
        }
        required(at + ".subtotal", offered.subtotal(), AMOUNT);
        Limits.list(at + ".adjustments", offered.adjustments(), MAX_ADJUSTMENTS);
        for (Adjustment adjustment : offered.adjustments()) {
            required(at + ".adjustments.label", adjustment.label(), NAME);
            required(at + ".adjustments.amount", adjustment.amount(), AMOUNT);
            optional(at + ".adjustments.why", adjustment.why(), 500);
        }
        optional(at + ".tax_label", offered.taxLabel(), NAME);
        optional(at + ".tax", offered.tax(), AMOUNT);
        required(at + ".total", offered.total(), AMOUNT);
    }
}
