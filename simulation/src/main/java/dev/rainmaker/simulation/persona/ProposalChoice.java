package dev.rainmaker.simulation.persona;

/** What a client can do on the public proposal page. */
public enum ProposalChoice {
    ACCEPT,
    DECLINE,
    CHANGES
}
