package dev.rainmaker.approvals.domain;

import dev.rainmaker.approvals.OutwardContent;
import dev.rainmaker.mcp.shared.contract.GrantClaims;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs grants for tool servers. The id of a grant is made of the approval and the tool, so that a resumed step gets the
 * same one and a server can use it once only.
 */
@ApplicationScoped
class GrantMint {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    Map<String, String> grants(String approvalId, OutwardContent content) {
        return content.parts().stream().collect(Collectors.toMap(part -> part.tool(), part -> Jwt.claims()
                .issuer(GrantClaims.ISSUER)
                .audience(GrantClaims.AUDIENCE)
                .subject(approvalId)
                .claim("jti", approvalId + ":" + part.tool())
                .claim(GrantClaims.TOOL, part.tool())
                .claim(GrantClaims.FINGERPRINT, part.fingerprint())
                .expiresIn(LIFETIME)
                .sign()));
    }
}
