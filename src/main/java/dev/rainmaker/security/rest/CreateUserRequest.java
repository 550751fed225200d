package dev.rainmaker.security.rest;

import dev.rainmaker.security.Role;
import dev.rainmaker.security.domain.NewUser;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A user to create.
 *
 * @param password leave out for a generated one-time password
 */
public record CreateUserRequest(
        @NotBlank @Email @Size(max = 254) String email,
        @NotBlank @Size(max = 120) String name,
        @NotNull Role role,
        boolean sellerApproves,
        @Size(max = 200) String password) {
    NewUser command() {
        return new NewUser(email, name, role, sellerApproves, password);
    }
}
