package dev.rainmaker.enrichment.domain;

import dev.rainmaker.enrichment.Finding;
import dev.rainmaker.enrichment.FindingId;
import dev.rainmaker.enrichment.FindingState;
import dev.rainmaker.platform.crypto.SubjectCipher;
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

/** Row of a finding; value and quote are encrypted under the prospect's key. */
@Entity
@Table(name = "finding")
class FindingEntity {
    static final String VALUE = "finding.value";
    static final String QUOTE = "finding.quote";

    @Id
    String id;

    @Version
    long version;

    @Column(name = "prospect_id")
    String prospectId;

    String field;
    String fingerprint;

    @Column(name = "value_text")
    String value;

    String quote;
    double confidence;

    @Column(name = "source_url")
    String sourceUrl;

    String provider;

    @Enumerated(EnumType.STRING)
    FindingState state;

    @Column(name = "by_hand")
    boolean byHand;

    String corrects;

    @Column(name = "retrieved_at")
    LocalDateTime retrievedAt;

    Finding toView(SubjectCipher cipher) {
        return new Finding(
                new FindingId(id),
                new ProspectId(prospectId),
                field,
                cipher.decrypt(VALUE, value),
                confidence,
                sourceUrl,
                cipher.decrypt(QUOTE, quote),
                provider,
                state,
                byHand,
                corrects == null ? null : new FindingId(corrects),
                SqlTime.instant(retrievedAt));
    }
}
