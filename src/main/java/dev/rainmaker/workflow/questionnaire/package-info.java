/** The client's questionnaire {@code /ask/<token>}: asks what the event brief lacks and takes the answers into it. */
package dev.rainmaker.workflow.questionnaire;
