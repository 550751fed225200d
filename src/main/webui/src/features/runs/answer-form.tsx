import type { FormEvent, ReactNode } from "react";
import { Button } from "@/components/button";
import type { Given, Question } from "./question";

export interface AnswerProps {
  question: Question;
  busy: boolean;
  onAnswer: (given: Given) => void;
}

interface Props {
  action: string;
  busy: boolean;
  disabled?: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form in the page: the question stays beside it. */
export function AnswerForm({ action, busy, disabled, onSubmit, children }: Props) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      {children}
      <Button type="submit" look="primary" busy={busy} disabled={disabled} className="justify-self-start max-md:justify-self-stretch">
        {action}
      </Button>
    </form>
  );
}

interface ChoicesProps {
  legend: string;
  choices: Question["choices"];
  chosen: string;
  onChoose: (value: string) => void;
}

/** Answers to choose from, each with what follows from it. */
export function Choices({ legend, choices, chosen, onChoose }: ChoicesProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-medium">{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className="flex min-h-11 cursor-pointer items-start gap-3 rounded-md border border-line px-3 py-2.5 hover:bg-sunken has-checked:border-accent has-checked:bg-accent-tint">
          <input type="radio" name="choice" required value={choice.value} checked={chosen === choice.value} onChange={() => onChoose(choice.value)} className="mt-1 size-4 shrink-0 accent-accent" />
          <span className="grid gap-0.5">
            <span className="font-medium">{choice.title}</span>
            <span className="text-soft">{choice.effect}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The client's own words, kept apart from ours. */
export function ClientWords({ words }: { words: string }) {
  return (
    <figure className="grid gap-1">
      <figcaption className="text-xs text-soft">The client wrote</figcaption>
      <blockquote className="max-h-64 overflow-y-auto rounded-md bg-sunken px-3 py-2 break-words whitespace-pre-wrap" tabIndex={0}>
        {words}
      </blockquote>
    </figure>
  );
}
