import { beforeAll, expect } from "vitest";
import { db } from "@/lib/ground/db";
import { erasePerson } from "@/lib/members/account/personal-data";
import { refundDue } from "@/lib/shop/checkout/refund-data";
import { withdrawFromOrder } from "@/lib/shop/checkout/withdraw-data";
import { atOnce, late, race, refusals, warmUp } from "@/tests/support/requests/races";
import { expectNothingLost } from "@/tests/support/shop/invariants";
import {
  mailsAbout,
  newShelf,
  paidOrder,
  statement,
  timesNoted,
} from "@/tests/support/shop/paid-order";
import { stockOf } from "@/tests/support/shop/shelf";

beforeAll(warmUp);

race("an order that is withdrawn from twenty times at once gives its stock back once", async () => {
  const { guest, mug, pot, number, opened } = await paidOrder();
  const withdraw = () => withdrawFromOrder(opened, statement);
  expect(refusals(await atOnce(Array<typeof withdraw>(20).fill(withdraw)))).toEqual([]);

  expect([await stockOf(mug), await stockOf(pot)]).toEqual([10, 10]);
  expect(await mailsAbout(number)).toHaveLength(2);
  expect(await timesNoted("order.withdrawn", guest)).toBe(1);
  await expectNothingLost(mug, pot);
});

race("so it does when its guest is gone", async () => {
  const { guest, mug, pot, opened } = await paidOrder();
  await db.user.delete({ where: { id: guest.id } });
  const withdraw = () => withdrawFromOrder(opened, statement);
  expect(refusals(await atOnce(Array<typeof withdraw>(20).fill(withdraw)))).toEqual([]);
  expect([await stockOf(mug), await stockOf(pot)]).toEqual([10, 10]);
  await expectNothingLost(mug, pot);
});

race("withdrawing while refunds are made, ten at once, gives the money back once", async () => {
  const { guest, mug, pot, payment, opened } = await paidOrder();
  const outcomes = await atOnce<unknown>([
    () => withdrawFromOrder(opened, statement),
    ...Array.from({ length: 10 }, () => late(() => refundDue())),
  ]);
  expect(refusals(outcomes)).toEqual([]);
  await refundDue();

  const { reference } = payment;
  expect(await db.payment.findUnique({ where: { reference } })).toMatchObject({
    refundDueAt: expect.any(Date),
    refundedAt: expect.any(Date),
  });
  expect(await db.demoCharge.findUnique({ where: { reference } })).toMatchObject({
    refundedAt: expect.any(Date),
  });
  expect(await timesNoted("order.refunded", guest)).toBe(1);
  await expectNothingLost(mug, pot);
});

race("four orders of the same things can be withdrawn from at once", async () => {
  const of = await newShelf();
  const orders = [];
  for (let placed = 0; placed < 4; placed++) orders.push(await paidOrder({ of }));
  const works = orders.map(
    ({ opened }) =>
      () =>
        withdrawFromOrder(opened, statement),
  );
  expect(refusals(await atOnce(works))).toEqual([]);
  expect([await stockOf(of.mug), await stockOf(of.pot)]).toEqual([10, 10]);
  await expectNothingLost(of.mug, of.pot);
});

race("withdrawing while the buyer erases everything writes to nobody who is erased", async () => {
  const { guest, mug, pot, id, number, opened } = await paidOrder();
  const [withdrawing, erasing] = await atOnce<unknown>([
    late(() => withdrawFromOrder(opened, statement)),
    late(() => erasePerson(guest)),
  ]);
  expect(erasing).toMatchObject({ status: "fulfilled" });
  const { withdrawnAt, email } = await db.order.findUniqueOrThrow({ where: { id } });
  expect(email).toBe("erased");
  expect(withdrawnAt !== null).toBe(withdrawing?.status === "fulfilled");
  for (const { recipient } of await mailsAbout(number)) expect(recipient).not.toBe("erased");
  await expectNothingLost(mug, pot);
});
