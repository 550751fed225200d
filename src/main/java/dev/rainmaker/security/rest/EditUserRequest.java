package dev.rainmaker.security.rest;

import dev.rainmaker.security.Role;
import dev.rainmaker.security.domain.UserEdit;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What to change of a user; what is left out stays. */
public record EditUserRequest(
        @Size(max = 120) @Pattern(regexp = ".*\\S.*", message = "must not be blank")
        String name,

        Role role,
        Boolean sellerApproves) {
    UserEdit command() {
        return new UserEdit(name, role, sellerApproves);
    }
}
