package dev.rainmaker.mcp.shared.contract;

/** Names in an approval grant: a signed, single-use, expiring token for one tool and one exact content. */
public final class GrantClaims {
    public static final String ISSUER = "rainmaker";
    public static final String AUDIENCE = "rainmaker-grant";
    /** Claim with the tool's name. */
    public static final String TOOL = "tool";
    /** Claim with the fingerprint of the content. */
    public static final String FINGERPRINT = "fp";

    private GrantClaims() {}
}
