import { type FormEvent, useState } from "react";
import { Button } from "@/components/button";
import { Field, Input } from "@/components/field";
import { Refused } from "@/components/refused";
import { Door } from "./door";
import { useLogin } from "./login";

export function LoginPage() {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const login = useLogin();
  function submit(event: FormEvent) {
    event.preventDefault();
    login.mutate({ email: email.trim(), password });
  }
  return (
    <Door title="Sign in">
      <form onSubmit={submit} className="grid gap-4">
        <Field label="E-mail">
          <Input type="email" autoComplete="username" required autoFocus value={email} onChange={(event) => setEmail(event.target.value)} />
        </Field>
        <Field label="Password">
          <Input type="password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
        </Field>
        <Refused failure={login.error} />
        <Button type="submit" look="primary" busy={login.isPending}>
          Sign in
        </Button>
      </form>
    </Door>
  );
}
