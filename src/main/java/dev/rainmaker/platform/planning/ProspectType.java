package dev.rainmaker.platform.planning;

/** Whether a prospect is a person or an organisation. */
public enum ProspectType {
    INDIVIDUAL,
    COMPANY
}
