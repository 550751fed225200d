package dev.rainmaker.mcp.storage;

import io.quarkiverse.mcp.server.ToolCallException;

/** A file that must be new has a key that holds another content. */
public final class KeyTaken extends ToolCallException {
    public KeyTaken() {
        super(
                "There is another file under this key, and only_new was asked for; choose another key or leave only_new out.");
    }
}
