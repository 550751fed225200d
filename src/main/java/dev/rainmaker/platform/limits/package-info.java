/**
 * How much this process asks of one provider at a time, and when it leaves it alone. A caller that gets no place is told when
 * to come again, instead of holding a thread.
 */
package dev.rainmaker.platform.limits;
