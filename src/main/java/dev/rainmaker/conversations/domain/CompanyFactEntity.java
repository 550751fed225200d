package dev.rainmaker.conversations.domain;

import dev.rainmaker.conversations.CompanyFact;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Row of a fact that the company keeps about itself. */
@Entity
@Table(name = "company_fact")
class CompanyFactEntity {
    @Id
    String id;

    @Version
    long version;

    String topic;
    String answer;
    boolean published;

    @Column(name = "updated_at")
    LocalDateTime updatedAt;

    CompanyFact toView() {
        return new CompanyFact(id, topic, answer, published, version);
    }
}
