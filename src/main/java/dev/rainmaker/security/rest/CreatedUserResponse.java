package dev.rainmaker.security.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rainmaker.security.User;
import dev.rainmaker.security.domain.UserWithPassword;

/**
 * A user and, if one was generated, the password to hand out; it is shown this once.
 *
 * @param oneTimePassword must be changed at the first sign-in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CreatedUserResponse(User user, String oneTimePassword) {
    static CreatedUserResponse of(UserWithPassword created) {
        return new CreatedUserResponse(created.user(), created.oneTimePassword());
    }
}
