package dev.rainmaker.mcp.storage;

import dev.rainmaker.mcp.shared.contract.Sha256;

/** Bytes and what they are; the array is not copied, so nobody changes it. */
public record FileContent(byte[] bytes, String contentType) {
    /** SHA-256 of the bytes in lower-case hex. */
    public String sha256() {
        return Sha256.of(bytes);
    }
}
