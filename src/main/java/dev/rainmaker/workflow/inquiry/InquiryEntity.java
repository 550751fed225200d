package dev.rainmaker.workflow.inquiry;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.List;

/** Row of an inquiry; the payload is there only while a person has to look at it. */
@Entity
@Table(name = "inquiry")
class InquiryEntity {
    @Id
    String id;

    @Version
    long version;

    @Enumerated(EnumType.STRING)
    InquiryStatus status;

    String source;

    @Column(name = "once_key")
    String onceKey;

    @Column(name = "words_index")
    String wordsIndex;

    @Column(name = "address_index")
    String addressIndex;

    @Column(name = "prospect_id")
    String prospectId;

    /** Codes with commas between. */
    String signs;

    String payload;

    @Column(name = "decision_reason")
    String decisionReason;

    @Column(name = "received_at")
    LocalDateTime receivedAt;

    /** @param waiting what was written, null when it was decided */
    Inquiry toView(NewInquiry waiting) {
        return new Inquiry(
                new InquiryId(id),
                status,
                source,
                prospectId == null ? null : new ProspectId(prospectId),
                signs.isEmpty() ? List.of() : List.of(signs.split(",")),
                waiting == null ? null : waiting.name(),
                waiting == null ? null : waiting.email(),
                waiting == null ? null : new InquiryText(waiting).body(),
                SqlTime.instant(receivedAt));
    }
}
