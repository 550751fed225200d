package dev.rainmaker.approvals;

/** What is to be approved; decides who may. */
public enum ApprovalKind {
    /** A message to a prospect. */
    MESSAGE,
    /** A proposal and the message that presents it: owner and manager only. */
    PROPOSAL,
    /** A calendar event with its confirmation. */
    MEETING
}
