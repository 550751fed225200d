import { Link } from "react-router";
import { Button } from "@/components/button";
import { Card } from "@/components/card";
import { Refused } from "@/components/refused";
import { tell } from "@/components/toast";
import { ComplaintForm } from "./complaint-form";
import { MissingDataForm } from "./missing-data-form";
import { OutcomeForm } from "./outcome-form";
import { type Given, type Question, useAnswer } from "./question";
import { ReadingForm } from "./reading-form";

/** What the run asks, each answer with what follows from it, and the form for it. */
export function RunQuestion({ run, question }: { run: string; question: Question }) {
  const answer = useAnswer(run);
  function give(given: Given) {
    answer.mutate({ version: question.version, given }, { onSuccess: () => tell("Answered", "The run goes on from here.") });
  }
  const form = { question, busy: answer.isPending, onAnswer: give };
  return (
    <Card title={<span className="text-wait">Waits for you</span>}>
      <div className="grid gap-4">
        <p className="font-medium">{question.sentence}</p>
        {question.kind === "approval" && question.approval && (
          <Button look="primary" asChild className="justify-self-start">
            <Link to={`/approvals/${question.approval.id}`}>Look at the draft and decide</Link>
          </Button>
        )}
        {question.kind === "missing_data" && <MissingDataForm {...form} />}
        {question.kind === "low_confidence" && <ReadingForm {...form} />}
        {question.kind === "unknown_outcome" && <OutcomeForm {...form} />}
        {question.kind === "complaint" && <ComplaintForm {...form} />}
        <Refused failure={answer.error} />
      </div>
    </Card>
  );
}
