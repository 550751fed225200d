package dev.rainmaker.agents;

/**
 * The event-planning company that uses Rainmaker, as its messages name it. Its postal address is not the writer's to word: the
 * footer of every e-mail carries it.
 *
 * @param signature ends a message
 */
public record Company(String name, String senderName, String signature) {
    /** The text with the signature under it, unless it says it already. */
    public String sign(String text) {
        return signature == null || signature.isBlank() || text.contains(signature.strip())
                ? text
                : text + "\n\n" + signature.strip();
    }
}
