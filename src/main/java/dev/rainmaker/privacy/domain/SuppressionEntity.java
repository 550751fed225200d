package dev.rainmaker.privacy.domain;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.privacy.Suppression;
import dev.rainmaker.privacy.SuppressionReason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A suppressed address, by its keyed index. */
@Entity
@Table(name = "suppression")
class SuppressionEntity {
    @Id
    @Column(name = "address_index")
    String addressIndex;

    String id;
    String hint;

    @Enumerated(EnumType.STRING)
    SuppressionReason reason;

    String source;

    @Column(name = "prospect_id")
    String prospectId;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    Suppression toView() {
        return new Suppression(id, hint, reason, source, prospectId, SqlTime.instant(createdAt));
    }
}
