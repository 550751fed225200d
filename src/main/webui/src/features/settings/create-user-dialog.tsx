import { useState } from "react";
import { Field, Input, Select } from "@/components/field";
import { FormDialog } from "@/components/form-dialog";
import { sentence } from "@/lib/format";
import type { Role } from "@/lib/session";
import { type CreatedUser, useCreateUser } from "./users";

export const roles: Role[] = ["owner", "manager", "seller", "viewer"];

const meaning: Record<Role, string> = {
  owner: "Everything, with users and keys.",
  manager: "Everything but users and keys.",
  seller: "Works with prospects; approves own messages where allowed.",
  viewer: "Reads, with personal data masked.",
};

export function CreateUserDialog({ onClose, onCreated }: { onClose: () => void; onCreated: (created: CreatedUser) => void }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("seller");
  const create = useCreateUser();
  function submit() {
    create.mutate(
      { name: name.trim(), email: email.trim(), role, sellerApproves: false },
      {
        onSuccess: (created) => {
          onClose();
          onCreated(created);
        },
      },
    );
  }
  return (
    <FormDialog
      title="Add a user"
      description="A one-time password is made and shown once."
      action="Add"
      busy={create.isPending}
      failure={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <Field label="Name">
        <Input autoFocus required maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field label="E-mail">
        <Input type="email" required maxLength={254} value={email} onChange={(event) => setEmail(event.target.value)} />
      </Field>
      <Field label="Role" hint={meaning[role]}>
        <Select value={role} onChange={(event) => setRole(event.target.value as Role)}>
          {roles.map((each) => (
            <option key={each} value={each}>
              {sentence(each)}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
