package dev.rainmaker.proposals.domain;

import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.money.Money;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.proposals.PricedPackage;
import dev.rainmaker.proposals.Proposal;
import dev.rainmaker.proposals.ProposalDocuments;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.client.Arguments;
import dev.rainmaker.tools.house.PdfGateway;
import dev.rainmaker.tools.house.StorageGateway;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders and stores PDFs; every amount is a finished text, so that the PDF shows exactly what was priced. */
@ApplicationScoped
class ProposalPrinter implements ProposalDocuments {
    private static final Actor PRINTER = Actor.system("proposals");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final String PDF = "application/pdf";

    private final ProposalsApi proposals;
    private final ProspectsApi prospects;
    private final PdfGateway pdf;
    private final StorageGateway storage;
    private final CompanyConfig company;

    ProposalPrinter(
            ProposalsApi proposals,
            ProspectsApi prospects,
            PdfGateway pdf,
            StorageGateway storage,
            CompanyConfig company) {
        this.proposals = proposals;
        this.prospects = prospects;
        this.pdf = pdf;
        this.storage = storage;
        this.company = company;
    }

    @Override
    public AttachmentRef render(ProposalId id) {
        var proposal = Reactive.await(() -> proposals.require(id));
        var key = "proposals/" + id.value() + "/v" + proposal.number() + ".pdf";
        if (proposal.pdfKey() == null) {
            var client = Reactive.await(() -> prospects.require(proposal.prospectId()))
                    .name();
            var rendered = pdf.proposal(document(proposal, client));
            var stored = storage.upload(key, rendered.bytes(), PDF, key);
            Reactive.await(() -> proposals.attachPdf(id, stored.key(), stored.sha256(), PRINTER));
            return attachment(stored.sha256(), stored.key());
        }
        return attachment(proposal.pdfSha256(), proposal.pdfKey());
    }

    private static AttachmentRef attachment(String sha256, String key) {
        return new AttachmentRef("proposal.pdf", PDF, sha256, key);
    }

    private Map<String, Object> document(Proposal proposal, String client) {
        var event = proposal.event();
        var type = event.eventType().name().toLowerCase(Locale.ROOT);
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
                        proposal.packages().stream()
                                .map(each -> printed(each, proposal.currency()))
                                .toList())
                .with("currency", proposal.currency())
                .with(
                        "valid_until",
                        DAY.format(LocalDate.ofInstant(proposal.validUntil(), ZoneId.of(company.timeZone()))))
                .with(
                        "terms",
                        List.of(
                                "Prices include everything listed and the tax shown.",
                                "The date is reserved for you once you have accepted."))
                .map();
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
