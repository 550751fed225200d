package dev.rainmaker.workflow.hunt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Row of a hunt. */
@Entity
@Table(name = "hunt")
class HuntEntity {
    @Id
    String id;

    @Version
    long version;

    String target;
    String status;

    @Column(name = "run_id")
    String runId;

    String plan;
    String queries;

    @Column(name = "task_link")
    String taskLink;

    boolean simulated;
    boolean rules;

    /** Schedule that started it, or null. */
    @Column(name = "schedule_id")
    String scheduleId;

    @Column(name = "once_key")
    String onceKey;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    LocalDateTime createdAt;
}
