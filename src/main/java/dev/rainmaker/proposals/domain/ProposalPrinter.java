package dev.rainmaker.proposals.domain;

import dev.rainmaker.approvals.AttachmentRef;
import dev.rainmaker.platform.company.CompanyConfig;
import dev.rainmaker.platform.worker.Reactive;
import dev.rainmaker.proposals.ProposalDocuments;
import dev.rainmaker.proposals.ProposalId;
import dev.rainmaker.proposals.ProposalsApi;
import dev.rainmaker.prospects.ProspectsApi;
import dev.rainmaker.security.Actor;
import dev.rainmaker.tools.house.PdfGateway;
import dev.rainmaker.tools.house.StorageGateway;
import jakarta.enterprise.context.ApplicationScoped;

/** Renders and stores PDFs; every amount is a finished text, so that the PDF shows exactly what was priced. */
@ApplicationScoped
class ProposalPrinter implements ProposalDocuments {
    private static final Actor PRINTER = Actor.system("proposals");
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
        var offering = Reactive.await(() -> proposals.offering(id));
        var proposal = offering.proposal();
        var key = "proposals/" + id.value() + "/v" + proposal.number() + ".pdf";
        if (proposal.pdfKey() == null) {
            var client = Reactive.await(() -> prospects.require(proposal.prospectId()))
                    .name();
            var rendered = pdf.proposal(PrintedProposal.of(offering, client, company));
            var stored = storage.upload(key, rendered.bytes(), PDF, key);
            Reactive.await(() -> proposals.attachPdf(id, stored.key(), stored.sha256(), PRINTER));
            return attachment(stored.sha256(), stored.key());
        }
        return attachment(proposal.pdfSha256(), proposal.pdfKey());
    }

    private static AttachmentRef attachment(String sha256, String key) {
        return new AttachmentRef("proposal.pdf", PDF, sha256, key);
    }
}
