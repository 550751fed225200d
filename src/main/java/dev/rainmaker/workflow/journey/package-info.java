/** The journey of one prospect: research, first message, conversation, proposal, meeting. Each wait costs a row. */
package dev.rainmaker.workflow.journey;
