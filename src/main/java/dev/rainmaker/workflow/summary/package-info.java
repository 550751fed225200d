/** What a conversation comes to: wanted, agreed, open, next, and how the client sounds; each line with where it came from. */
package dev.rainmaker.workflow.summary;
