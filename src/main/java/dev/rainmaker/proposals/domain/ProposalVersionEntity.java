package dev.rainmaker.proposals.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Row of a version; the content is encrypted JSON and never changes. */
@Entity
@Table(name = "proposal_version")
class ProposalVersionEntity {
    @Id
    String id;

    @Column(name = "proposal_id")
    String proposalId;

    int number;
    String content;

    @Column(name = "pdf_key")
    String pdfKey;

    @Column(name = "pdf_sha256")
    String pdfSha256;

    @Column(name = "signed_off_at")
    LocalDateTime signedOffAt;

    @Column(name = "signed_off_by")
    String signedOffBy;

    /** Encrypted. */
    @Column(name = "sign_off_reason")
    String signOffReason;

    @Column(name = "created_at")
    LocalDateTime createdAt;
}
