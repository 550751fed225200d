/** Port through which something that waits for a person is brought to the next person when nobody decides. */
package dev.rainmaker.platform.escalation;
