package dev.rainmaker.security.domain;

import static org.hamcrest.Matchers.equalTo;

import dev.rainmaker.security.Role;
import dev.rainmaker.security.TestUser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DevelopmentUsersTest {
    @Inject
    DevelopmentUsers users;

    @Test
    void everyStartGivesANewPassword() throws Throwable {
        // Given
        var email = "dev-" + UUID.randomUUID() + "@rainmaker.example";
        var yesterday = users.ready(email, "Dana Developer", Role.SELLER);
        TestUser.signIn(email, yesterday).then().statusCode(200);
        // When
        var today = users.ready(email, "Dana Developer", Role.SELLER);
        // Then
        TestUser.signIn(email, yesterday).then().statusCode(401);
        TestUser.signIn(email, today).then().statusCode(200).body("user.mustChangePassword", equalTo(false));
    }
}
