import { useState } from "react";
import { Field, Input, TextArea } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { tell } from "@/components/toast";
import { type CompanyFact, useSaveFact } from "./company-facts";

/** A fact is said word for word, so it is worded here as visitors should read it. */
export function CompanyFactDialog({ fact, onClose }: { fact: CompanyFact | null; onClose: () => void }) {
  const [topic, setTopic] = useState(fact?.topic ?? "");
  const [answer, setAnswer] = useState(fact?.answer ?? "");
  const [published, setPublished] = useState(fact?.published ?? false);
  const save = useSaveFact(fact);
  function submit() {
    save.mutate(
      { topic: topic.trim(), answer: answer.trim(), published },
      {
        onSuccess: () => {
          tell(`${topic.trim()} saved`, published ? "The chat may say it from now on." : undefined);
          onClose();
        },
      },
    );
  }
  return (
    <FormDialog
      title={fact ? `Edit ${fact.topic}` : "Add a fact"}
      description="The chat and drafts say a published fact word for word."
      action="Save"
      busy={save.isPending}
      failure={save.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="Topic" hint="Words that a question about it has, for example: parking">
        <Input required maxLength={120} value={topic} onChange={(event) => setTopic(event.target.value)} />
      </Field>
      <Field label="Answer">
        <TextArea required maxLength={500} value={answer} onChange={(event) => setAnswer(event.target.value)} />
      </Field>
      <label className="flex items-center gap-2 max-md:min-h-11">
        <input type="checkbox" className="size-4 accent-accent" checked={published} onChange={(event) => setPublished(event.target.checked)} />
        Published
      </label>
    </FormDialog>
  );
}
