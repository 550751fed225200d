package dev.rainmaker.prospects.domain;

import dev.rainmaker.platform.crypto.SubjectCipher;
import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.prospects.ProspectId;
import dev.rainmaker.prospects.Signal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** Row of a signal; the quote is encrypted under the prospect's key. */
@Entity
@Table(name = "prospect_signal")
class SignalEntity {
    static final String QUOTE = "signal.quote";

    @Id
    String id;

    @Column(name = "prospect_id")
    String prospectId;

    String fingerprint;
    String kind;
    String quote;

    @Column(name = "source_url")
    String sourceUrl;

    @Column(name = "source_title")
    String sourceTitle;

    double confidence;

    @Column(name = "merged_from")
    String mergedFrom;

    @Column(name = "retrieved_at")
    LocalDateTime retrievedAt;

    Signal toView(SubjectCipher cipher) {
        return new Signal(
                id,
                new ProspectId(prospectId),
                kind,
                cipher.decrypt(QUOTE, quote),
                sourceUrl,
                sourceTitle,
                confidence,
                SqlTime.instant(retrievedAt));
    }
}
