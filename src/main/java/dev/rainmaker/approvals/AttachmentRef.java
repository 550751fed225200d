package dev.rainmaker.approvals;

/**
 * A file in our storage that goes with a message.
 *
 * @param storageKey key in the storage tool
 * @param sha256 of the exact bytes, hex; the message is refused when the stored file has another
 */
public record AttachmentRef(String filename, String contentType, String sha256, String storageKey) {}
