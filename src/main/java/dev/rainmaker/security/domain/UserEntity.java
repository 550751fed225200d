package dev.rainmaker.security.domain;

import dev.rainmaker.platform.event.SqlTime;
import dev.rainmaker.security.Role;
import dev.rainmaker.security.User;
import dev.rainmaker.security.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;

/** Row of a user. */
@Entity
@Table(name = "app_user")
class UserEntity {
    @Id
    String id;

    @Version
    long version;

    String email;
    String name;

    @Enumerated(EnumType.STRING)
    Role role;

    @Column(name = "seller_approves")
    boolean sellerApproves;

    boolean active;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "must_change_password")
    boolean mustChangePassword;

    @Column(name = "created_at")
    LocalDateTime createdAt;

    @Column(name = "tokens_valid_from")
    LocalDateTime tokensValidFrom;

    boolean mayApproveOwn() {
        return active && (role == Role.OWNER || role == Role.MANAGER || (role == Role.SELLER && sellerApproves));
    }

    User toView() {
        return new User(
                new UserId(id),
                email,
                name,
                role,
                sellerApproves,
                active,
                mustChangePassword,
                SqlTime.instant(createdAt),
                version);
    }
}
